import type { Metadata } from 'next';
import { pageCaller } from '#/app/page-caller.ts';
import { MyPosts } from '#/modules/evidence/ui/my-posts.tsx';
import { PostForm } from '#/modules/evidence/ui/post-form.tsx';
import { Axis } from '#/ui/page/axis.tsx';
import { Crumb } from '#/ui/page/crumb.tsx';
import { Main } from '#/ui/page/main.tsx';
import { PageHead } from '#/ui/page/page-head.tsx';
import { Question } from '#/ui/page/question.tsx';

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
  const [setting, mine] = await Promise.all([
    api.evidence.composing({ agreementId }),
    api.evidence.list({ agreementId, filter: { mine: true } }),
  ]);
  const posts = await Promise.all(
    mine.items.slice(0, BESIDE).map(async (story) => ({
      story,
      uses: await api.overview.usedBy({ agreementId, evidenceId: story.evidenceId }),
    })),
  );
  return (
    <Main>
      <Crumb href={`/agreements/${agreementId}/evidence`}>Evidence</Crumb>
      {setting.may.post ? (
        <Axis flip>
          <PostForm agreementId={agreementId} setting={setting} />
          <Question title="What came of your posts" narrow>
            <MyPosts agreementId={agreementId} posts={posts} today={mine.today} />
          </Question>
        </Axis>
      ) : (
        <PageHead title="Who can post a story?" lead={setting.mayNotPost} />
      )}
    </Main>
  );
}
