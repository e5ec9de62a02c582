/** A number as it is written, with what may follow it as a unit; one with a point or commas is an amount. */
const NUMBERS = /(\d+(?:[.,]\d+)*)( ?[元块角万千亿%％个人份号天日年月点分秒岁次米斤公])?/g

/** 110 and its like, and the five digits of the public lines, of banks and of the operators. */
const SERVICE_NUMBER = /^(?:1[12][0-9]|(?:12|95|96|10)\d{3})$/

/** As long as the number of a telephone or an account. */
const DIALLED = /^\d{7,}$/

/** On the telephone 1 is said 幺, so that nobody hears 七. */
const SAID = '零幺二三四五六七八九'

/** Numbers that are dialled are said digit by digit: 96110 is no amount. */
export function spokenNumbers(sentence: string): string {
  return sentence.replace(NUMBERS, (written: string, number: string, unit?: string) => {
    const isDialled = DIALLED.test(number) || (SERVICE_NUMBER.test(number) && unit === undefined)
    return isDialled ? digits(number) + (unit ?? '') : written
  })
}

const digits = (number: string): string => number.replace(/\d/g, (digit) => SAID.charAt(Number(digit)))
