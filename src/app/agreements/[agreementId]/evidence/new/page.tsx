import type { Metadata } from 'next';
import { currentPerson, pageCaller } from '#/app/page-caller.ts';
import { KeptList } from '#/modules/evidence/ui/kept-list.tsx';
import { MyPosts } from '#/modules/evidence/ui/my-posts.tsx';
import { PostForm } from '#/modules/evidence/ui/post-form.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';
import { Stack } from '#/ui/page/stack.tsx';

type PostPageProps = { params: Promise<{ agreementId: string }> };

/** As many of one's own posts as stand beside the form. */
const BESIDE = 4;

export async function generateMetadata({ params }: PostPageProps): Promise<Metadata> {
  const { title } = await (await pageCaller()).agreements.masthead(await params);
  return { title: `Post a story · ${title}` };
}

export default async function PostPage({ params }: PostPageProps) {
  const { agreementId } = await params;
  const api = await pageCaller();
  const [person, { title }, setting, mine] = await Promise.all([
    currentPerson(),
    api.agreements.masthead({ agreementId }),
    api.evidence.composing({ agreementId }),
    api.evidence.list({ agreementId, filter: { mine: true } }),
  ]);
  const personId = person?.id ?? '';
  const posts = await Promise.all(
    mine.items.slice(0, BESIDE).map(async (story) => ({
      story,
      uses: await api.overview.usedBy({ agreementId, evidenceId: story.evidenceId }),
    })),
  );
  const kept = (
    <KeptList
      personId={personId}
      here={`/agreements/${agreementId}/evidence/new`}
      agreementId={agreementId}
      mayChange={setting.may.post}
    />
  );
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/evidence`}>Evidence</Crumb>
      {setting.may.post ? (
        <Axis flip>
          <PostForm personId={personId} place={{ agreementId, agreementTitle: title }} setting={setting} />
          <Stack space="far">
            {kept}
            <Question title="What came of your posts" narrow>
              <MyPosts agreementId={agreementId} posts={posts} today={mine.today} />
            </Question>
          </Stack>
        </Axis>
      ) : (
        <Stack space="far">
          <PageHead title="Who can post a story?" lead={setting.mayNotPost} />
          {kept}
        </Stack>
      )}
    </Main>
  );
}
