/**
 * Given names that are common in the United Kingdom, in small letters: enough to ask about a name that begins a sentence.
 * Names that are ordinary words as well (May, Will, Mark, Grace, Hope, Bill, Pat, Art, Rose) are left out: in the middle of
 * a sentence they are found by being written large.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abdul abdullah abigail adam adele adrian agnes ahmed aisha alan alana albert alex alexander alexandra alfie alfred ali alice alicia alina alison amanda amber amelia amina amir amit amy ana andrea andreea andrew andrzej aneta angela angus anil anita ann anna anne annette anthony antonia anwen archie ariana arjun arthur arun asha ashley asif ava ayesha aziz ' +
    'barbara barry bartosz beata beatrice becky ben benjamin bernadette beth bethan bethany betty beverley bilal brandon brenda brendan brian bridget bronwen bryan bryn ' +
    'callum calum cameron carl carol caroline carolyn carys catherine cathy catrin cerys charles charlie charlotte chelsea cheryl chloe chris christina christine christopher ciara claire clara clare clive colin conor connor courtney craig cristina cynthia ' +
    'daisy damian daniel daniela danielle danny darren daryl dave david dawid dean deborah debbie declan denise dennis derek dev diana diane dilys dominic donald donna doris dorothy dougal douglas duncan dylan ' +
    'eddie edith edward eileen eilidh elaine eleanor elena eleri elizabeth ella ellen ellie elliot elsie emily emma eric erin ethan eva evan eve evelyn ewa ewan ' +
    'faisal farah farida fatima fiona florence frances francesca francis frank fraser fred freddie freya ' +
    'gabriel gareth gary gavin gemma geoff geoffrey george georgia georgina gerald geraint gerard gillian gladys glenn glyn gordon graham grant greg gurpreet gwen gwyneth ' +
    'habiba hamza hannah harold harriet harry hasan hassan hayley hazel heather helen henry hilary holly howard hugh huw hussain ' +
    'ian ibrahim imran ines iqbal irene iris isaac isabel isabella isla ismail ivan ivy iwan ' +
    'jacek jacob jacqueline jade jake jakub james jamie jan jane janet janice jason jasmine jayne jean jeanette jeffrey jennifer jenny jeremy jerome jessica jill jim joan joanna joanne jodie joe joel john jonathan jordan jose joseph josephine joshua joyce juan judith julia julian julie justin ' +
    'kamal karen karim karl karolina kasia kate katarzyna katherine kathleen kathryn katie katrina kayleigh keith kelly ken kenneth kerry kevin khadija khalid kieran kim kimberley kirsty kit krystyna kyle ' +
    'laura lauren lawrence leah leanne lee lena leo leon leonard lesley leslie lewis liam lillian lily linda lindsay lisa liz logan lorna lorraine louis louise luca lucas lucy luke lukasz lydia lynda lynn lynne ' +
    'maciej magda magdalena mahmoud malcolm mandy marcin marcus marcy maria mariam marian marie marilyn marion marjorie marlon marta martin mary maryam mateusz matthew maureen maurice max megan melanie melissa mia michael michal michelle miguel mike mo mohamed mohammad mohammed moira mona monica monika morag morgan muhammad muriel mustafa myra ' +
    'nadia nadine nancy naomi natalie natasha nathan neil nia niamh nicholas nicola nicole nigel nisha noah noor noreen norma norman ' +
    'oliver olivia olga olwen omar oscar owain owen ' +
    'pamela patricia patrick paul paula pauline pawel peggy penelope peter phil philip phillip phoebe phyllis piotr polly priya ' +
    'rachel rafal raj rajesh ralph ramesh rani ravi raymond rebecca reece reginald rhian rhiannon rhys richard rita robert robin roger roisin ronald ronnie rory rosa rosalind rosemary rosie ross roy russell ruth ryan ' +
    'saeed safia sally sam samantha samir samuel sana sandra sanjay sara sarah scott sean sebastian shabana shane shannon sharon shaun sheila shirley sian simon sinead sita siobhan sonia sophia sophie stacey stanley stephanie stephen stephan steve steven stuart sue sunita susan suzanne sylvia ' +
    'tanya tara tariq terence teresa terry thelma theresa thomas tim timothy tina toby tom tomasz toni tony tracey tracy trevor tyler ' +
    'usha usman valerie vanessa vera vernon veronica victor victoria vijay vincent violet vivian wayne wendy wesley wilfred william winifred wojciech ' +
    'yasmin yusuf yvonne zahra zainab zara zoe zofia zuzanna'
  ).split(' '),
);
